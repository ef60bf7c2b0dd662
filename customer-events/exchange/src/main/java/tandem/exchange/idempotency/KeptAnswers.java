package tandem.exchange.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The answers under their keys, in the transaction of the request that they belong to. */
@ApplicationScoped
class KeptAnswers {

    static final Duration KEPT_FOR = Duration.ofHours(72);

    private final AgroalDataSource database;
    private final Clock clock;

    KeptAnswers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Holds the key until the transaction ends; false when another transaction holds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            select.setLong(1, key.lock());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<KeptAnswer> find(IdempotencyKey key) throws SQLException {
        String sql = """
                select fingerprint, status, etag, location, body from idempotent_answer
                 where caller = ? and key = ? and expires_at > ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.caller());
            select.setString(2, key.text());
            select.setTimestamp(3, Timestamp.from(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptAnswer(
                                row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5)))
                        : Optional.empty();
            }
        }
    }

    /** Keeps an answer for 72 hours; one that has expired under the same key gives way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(IdempotencyKey key, KeptAnswer answer) throws SQLException {
        String sql = """
                insert into idempotent_answer
                       (caller, key, fingerprint, status, etag, location, body, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint idempotent_answer_pk do update
                   set fingerprint = excluded.fingerprint, status = excluded.status, etag = excluded.etag,
                       location = excluded.location, body = excluded.body, created_at = excluded.created_at,
                       expires_at = excluded.expires_at""";
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, key.caller());
            insert.setString(2, key.text());
            insert.setBytes(3, answer.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.etag());
            insert.setString(6, answer.location());
            insert.setBytes(7, answer.body());
            insert.setTimestamp(8, Timestamp.from(now));
            insert.setTimestamp(9, Timestamp.from(now.plus(KEPT_FOR)));
            insert.executeUpdate();
        }
    }

    /** Deletes some answers whose time is over, leaving those that another replica is deleting; says how many. */
    @Transactional
    int deleteExpired(int limit) throws SQLException {
        String sql = """
                delete from idempotent_answer
                 where ctid = any (array(select ctid from idempotent_answer where expires_at <= ?
                                          order by expires_at limit ? for update skip locked))""";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, Timestamp.from(clock.instant()));
            delete.setInt(2, limit);
            return delete.executeUpdate();
        }
    }
}
