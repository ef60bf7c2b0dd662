package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tandem.events.Money;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.LooseNames.Match;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;
import tandem.sales.Act;
import tandem.sales.Uploaded;
import tandem.sales.customers.Customers.Account;
import tandem.sales.deals.Followed;
import tandem.sales.deals.FollowingDeals;
import tandem.sales.deals.ForeignDeal;
import tandem.sales.leads.Leads;
import tandem.sales.products.Offer;
import tandem.sales.reps.Seller;

/** Takes the opportunities of another system in, as deals or as leads. */
@ApplicationScoped
class PipelineImport implements RowImport {

    private final KnownNames names;
    private final FollowingDeals deals;
    private final Leads leads;
    private final Clock clock;

    PipelineImport(KnownNames names, FollowingDeals deals, Leads leads, Clock clock) {
        this.names = names;
        this.deals = deals;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "pipeline";
    }

    @Override
    public List<Column> columns() {
        return Opportunity.COLUMNS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Uploaded.CURRENCY);
    }

    @Override
    public void prepare(List<Row> rows, ImportRun run) {
        names.prepare(rows, run);
        List<UUID> ids = rows.stream()
                .map(row -> row.optional("opportunity_id"))
                .filter(Objects::nonNull)
                .map(id -> ForeignDeal.id(run.source(), id))
                .toList();
        run.once(Followed.class, () -> deals.followed(ids));
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        Opportunity told = Opportunity.of(row, run.timeZone(), Uploaded.currency(run));
        Match<Seller> seller = names.seller(row, run);
        Match<Offer> product = names.product(row, run);
        RowOutcome outcome = row.optional("account") == null && !told.isClosed()
                ? lead(told, seller.value(), product.value(), run)
                : deal(told, seller.value(), product.value(), names.account(row, run), run);
        outcome = seller.loosely() ? outcome.note("sales_agent_matched_loosely") : outcome;
        outcome = product.loosely() ? outcome.note("product_matched_loosely") : outcome;
        return told.engagedAt() == null ? outcome.note("no_dates") : outcome;
    }

    private RowOutcome deal(Opportunity told, Seller seller, Offer product, Match<Account> account, ImportRun run) {
        Money value = told.value();
        RowOutcome outcome = deals.follow(
                new ForeignDeal(
                        run.source(),
                        told.id(),
                        account.value().customer(),
                        seller,
                        product,
                        value == null ? product.listPrice() : value,
                        value != null,
                        told.stage(),
                        told.engagedAt(),
                        told.closedAt()),
                followed(run),
                run.submittedBy());
        outcome = account.loosely() ? outcome.note("account_matched_loosely") : outcome;
        return value == null ? outcome.note("amount_from_list_price") : outcome;
    }

    private RowOutcome lead(Opportunity told, Seller seller, Offer product, ImportRun run) {
        UUID id = ForeignDeal.id(run.source(), told.id());
        Followed followed = followed(run);
        if (followed.asDeal(id)) {
            return RowOutcome.unchanged().note("account_unknown_deal_kept");
        }
        if (followed.asLead(id)) {
            return RowOutcome.unchanged().note("account_unknown_open_as_lead");
        }
        leads.register(id, run.source(), told.id(), product.product(), seller.rep(), registration(told, run));
        followed.lead(id);
        return RowOutcome.created().note("account_unknown_open_as_lead");
    }

    private Act registration(Opportunity told, ImportRun run) {
        return told.engagedAt() == null
                ? Act.undated(run.submittedBy(), clock.instant())
                : Act.past(run.submittedBy(), told.engagedAt(), clock.instant());
    }

    private Followed followed(ImportRun run) {
        return run.once(Followed.class, () -> deals.followed(List.of()));
    }
}
