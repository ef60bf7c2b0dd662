package tandem.desk.relationship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** One row a deal; a row gives way only to newer news of its deal. */
@ApplicationScoped
class SoldDeals {

    private static final String KEEP = """
            insert into sold_deal as kept
                   (deal_id, customer_id, outcome, amount, currency, products, closed_at, source_epoch, entity_version)
            select deal_id, customer_id, outcome, amount, currency, products, closed_at, source_epoch, entity_version
              from jsonb_to_recordset(cast(:deals as jsonb))
                   as told (deal_id uuid, customer_id uuid, outcome text, amount numeric, currency text,
                            products jsonb, closed_at timestamptz, source_epoch bigint, entity_version bigint)
             order by deal_id
            on conflict on constraint sold_deal_pk do update
               set customer_id = excluded.customer_id,
                   outcome = excluded.outcome,
                   amount = excluded.amount,
                   currency = excluded.currency,
                   products = excluded.products,
                   closed_at = excluded.closed_at,
                   source_epoch = excluded.source_epoch,
                   entity_version = excluded.entity_version
             where (excluded.source_epoch, excluded.entity_version) > (kept.source_epoch, kept.entity_version)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    SoldDeals(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Keeps these, of which no two are the same deal. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(List<SoldDeal> deals) {
        try {
            entities.createNativeQuery(KEEP)
                    .setParameter("deals", json.writeValueAsString(deals))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("deals cannot be written as JSON", e);
        }
    }
}
