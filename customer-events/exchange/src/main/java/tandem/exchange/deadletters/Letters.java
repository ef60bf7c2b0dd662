package tandem.exchange.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All letters. */
@ApplicationScoped
class Letters {

    private final EntityManager entities;
    private final DataSource database;

    Letters(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** @throws Refusal {@code not_found} */
    DeadLetter existing(UUID id) {
        return found(entities.find(DeadLetter.class, id));
    }

    /**
     * Held until the transaction ends; waits for whoever holds it.
     *
     * @throws Refusal {@code not_found}
     */
    DeadLetter locked(UUID id) {
        return found(entities.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static DeadLetter found(@Nullable DeadLetter letter) {
        if (letter == null) {
            throw new Refusal(RequestReason.NOT_FOUND);
        }
        return letter;
    }

    /** The next that wait, in the order in which they were set aside. */
    List<UUID> waiting(@Nullable String cause, @Nullable UUID after, int limit) {
        String asked =
                (cause == null ? "" : " and letter.cause = :cause") + (after == null ? "" : " and letter.id > :after");
        TypedQuery<UUID> query = entities.createQuery(
                "select letter.id from DeadLetter letter where letter.state = WAITING" + asked + " order by letter.id",
                UUID.class);
        if (cause != null) {
            query.setParameter("cause", cause);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    LetterContents contents(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key, value, headers from dead_letter where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Refusal(RequestReason.NOT_FOUND);
                }
                return new LetterContents(row.getBytes(1), row.getBytes(2), KeptHeaders.read(row.getBytes(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a letter was not read", e);
        }
    }
}
