package tandem.desk.ticketlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.desk.Topics;
import tandem.events.CustomerIds;

@QuarkusTest
class TicketLogImportTest {

    private final String source = LogFile.newSource();

    @Test
    void a_tidy_case_becomes_a_ticket_with_the_times_of_the_log() {
        JsonPath job = LogFile.takenIn(
                source,
                LogFile.rows(
                        "Case7",
                        "Insert ticket/Ann/1",
                        "Assign seriousness/Ann/2",
                        "Take in charge ticket/Bob/3",
                        "Wait/Bob/4",
                        "Take in charge ticket/Bob/5",
                        "Require upgrade/Bob/6",
                        "Resolve ticket/Bob/9",
                        "Closed/Ann/20"));

        JsonPath ticket = LogFile.ticket(source, "Case7");
        assertThat(ticket.getList("steps.move", String.class))
                .containsExactly("opened", "triaged", "taken", "waited", "taken", "escalated", "resolved", "closed");
        assertThat(ticket.getString("opened_at")).isEqualTo("2012-05-01T08:01:00Z");
        assertThat(ticket.getString("resolved_at")).isEqualTo("2012-05-01T08:09:00Z");
        assertThat(ticket.getString("customer"))
                .isEqualTo(CustomerIds.of(source, "Acme").toString());
        assertThat(job.getInt("taken.created")).isEqualTo(1);
        assertThat(job.getInt("taken.changed")).isEqualTo(7);
        assertThat(job.getMap("notes").keySet()).containsOnly("agent_registered", "customer_registered");
    }

    @Test
    void what_does_not_fit_is_kept_and_counted_by_cause() {
        JsonPath job = LogFile.takenIn(
                source,
                LogFile.rows(
                        "Case1",
                        "Take in charge ticket/Bob/1",
                        "Take in charge ticket/Bob/2",
                        "Wait/Bob/3",
                        "Wait/Bob/4",
                        "Closed/Bob/5",
                        "Resolve ticket/Bob/6",
                        "RESOLVED/Bob/7",
                        "Closed/Bob/8",
                        "Closed/Bob/9",
                        "VERIFIED/Bob/10",
                        "Require upgrade/Bob/11",
                        "Sing a song/Bob/12",
                        "Take in charge ticket/Bob/3"));

        Map<String, Integer> notes = job.getMap("notes");
        assertThat(notes)
                .containsAllEntriesOf(Map.of(
                        "begins_without_insert", 1,
                        "taken_again", 1,
                        "waits_again", 1,
                        "closed_without_resolution", 1,
                        "resolved_again_without_reopening", 1,
                        "closed_again", 1,
                        "defect_noted", 1,
                        "activity_after_close", 1,
                        "unknown_activity", 1,
                        "earlier_than_the_row_before", 1))
                .containsEntry("reopened_after_close", 1);
        assertThat(job.getInt("refused")).isZero();
        assertThat(LogFile.entries(source)).isEqualTo(13);
        JsonPath ticket = LogFile.ticket(source, "Case1");
        assertThat(ticket.getInt("resolution_number")).isEqualTo(1);
        assertThat(ticket.getString("state")).isEqualTo("open");
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nothing() {
        String file =
                LogFile.rows("Case1", "Take in charge ticket/Bob/1", "Resolve ticket/Bob/2", "Resolve ticket/Bob/2");
        LogFile.takenIn(source, file);
        JsonPath before = LogFile.ticket(source, "Case1");

        JsonPath job = LogFile.takenIn(source, file);

        assertThat(job.getBoolean("changed_nothing")).isTrue();
        assertThat(job.getInt("taken.unchanged")).isEqualTo(3);
        assertThat(LogFile.entries(source)).isEqualTo(3);
        assertThat(LogFile.ticket(source, "Case1").prettify()).isEqualTo(before.prettify());
        UUID customer = CustomerIds.of(source, "Acme");
        LogFile.takenIn(source, LogFile.rows("Case2", "Insert ticket/Bob/1"));
        await().atMost(Topics.BOUND).until(() -> Topics.toldAbout(customer).size() >= 3);
        assertThat(Topics.toldAbout(customer))
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly(
                        "tandem.desk.TicketOpened.v1", "tandem.desk.TicketResolved.v1", "tandem.desk.TicketOpened.v1");
    }

    @Test
    void rows_that_say_exactly_the_same_are_each_kept() {
        LogFile.takenIn(source, LogFile.rows("Case1", "Wait/Bob/1", "Wait/Bob/1", "Wait/Bob/1"));

        assertThat(Desk.asImporter()
                        .get("/v1/tickets/{id}/log?sort=position", LogRow.ticket(source, "Case1"))
                        .jsonPath()
                        .getList("items.repetition"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_log_that_is_continued_goes_on_where_it_stood() {
        String begun = LogFile.rows("Case1", "Insert ticket/Ann/1", "Take in charge ticket/Bob/2");
        LogFile.takenIn(source, begun);

        JsonPath job = LogFile.takenIn(
                source,
                begun
                        + LogFile.rows(
                                "Case1",
                                "Resolve ticket/Bob/3",
                                "Take in charge ticket/Cem/4",
                                "Resolve ticket/Cem/5"));

        assertThat(job.getInt("taken.unchanged")).isEqualTo(2);
        assertThat(job.getInt("taken.changed")).isEqualTo(3);
        JsonPath ticket = LogFile.ticket(source, "Case1");
        assertThat(ticket.getList("steps.move", String.class))
                .containsExactly("opened", "taken", "resolved", "reopened", "taken", "resolved");
        assertThat(ticket.getInt("resolution_number")).isEqualTo(2);
    }

    @Test
    void names_match_after_folding_when_only_one_does() {
        LogFile.takenIn(source, LogFile.rows("Case1", "Insert ticket/Ann Lee/1"));

        JsonPath job = LogFile.takenIn(
                source, "Case2,insert TICKET,ann-lee,2012-05-01T08:01:00Z,ACME\n".replace("ACME", "a c m e"));

        assertThat(job.getMap("notes").keySet())
                .containsExactlyInAnyOrder("agent_matched_loosely", "customer_matched_loosely");
        assertThat(LogFile.ticket(source, "Case2").getString("customer"))
                .isEqualTo(CustomerIds.of(source, "Acme").toString());
    }

    @Test
    void rows_that_cannot_be_read_are_refused_with_the_reason_and_the_rest_is_taken_in() {
        JsonPath job = LogFile.takenIn(
                source,
                LogFile.rows("Case1", "Insert ticket/Ann/1")
                        + "Case2,Insert ticket,Ann,yesterday,Acme\n"
                        + "Case3,Insert ticket,Ann,2999-01-01T00:00:00Z,Acme\n"
                        + ",Insert ticket,Ann,2012-05-01T08:00:00Z,Acme\n"
                        + LogFile.rows("Case4", "Insert ticket/Ann/1"));

        assertThat(job.getInt("refused")).isEqualTo(3);
        assertThat(job.getInt("taken.created")).isEqualTo(2);
        assertThat(Desk.asImporter()
                        .accept("text/csv")
                        .get("/v1/imports/{id}/errors", job.getString("id"))
                        .asString())
                .contains("2,timestamp,yesterday", "not_an_instant", "time_not_plausible", "value_missing");
    }
}
