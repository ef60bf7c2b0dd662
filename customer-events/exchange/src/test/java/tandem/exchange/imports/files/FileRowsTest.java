package tandem.exchange.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.exchange.imports.Column;
import tandem.exchange.problems.Refusal;

class FileRowsTest {

    private static final List<Column> COLUMNS = List.of(Column.required("name"), Column.optional("price"));

    @Test
    void rows_are_numbered_without_the_header_and_tell_their_line() throws IOException {
        List<FileRow> rows = csv("name,price\r\nGTX Pro,4821\r\n\r\n\"two\nlines\",\nlast,7");
        assertThat(rows)
                .containsExactly(
                        FileRow.readable(1, 2, Map.of("name", "GTX Pro", "price", "4821")),
                        FileRow.readable(2, 4, Map.of("name", "two\nlines")),
                        FileRow.readable(3, 6, Map.of("name", "last", "price", "7")));
    }

    @Test
    void columns_may_come_in_any_order_and_optional_ones_not_at_all() throws IOException {
        assertThat(csv("price,name\n7,a").getFirst().values()).isEqualTo(Map.of("name", "a", "price", "7"));
        assertThat(csv("name\na").getFirst().values()).isEqualTo(Map.of("name", "a"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        assertThat(csv("\uFEFFname,price\na,1")).hasSize(1);
        assertThat(ndjson("\uFEFF{\"name\":\"a\"}")).hasSize(1);
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_lost_alone() throws IOException {
        List<FileRow> rows = csv("name,price\na\nb,1,2\nc,3");
        assertThat(codes(rows)).containsExactly("wrong_number_of_fields", "wrong_number_of_fields", "");
        assertThat(rows.get(1).fault().value()).isEqualTo("b,1,2");
        assertThat(rows.get(1).fault().acceptedForms()).isEqualTo("name,price");
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line_only() throws IOException {
        List<FileRow> rows = csv("name,price\n\"a,1\nb,2\n\"c\"x,3\nd,4\n\"e\",5\n");
        assertThat(codes(rows)).containsExactly("quotes_unreadable", "", "quotes_unreadable", "", "");
        assertThat(rows.getLast()).isEqualTo(FileRow.readable(5, 6, Map.of("name", "e", "price", "5")));
    }

    @Test
    void a_quote_within_an_unquoted_value_is_a_plain_character() throws IOException {
        List<FileRow> rows = csv("name,price\n5\" disk,1\n\"3\"\" disk\",2\n");
        assertThat(rows).extracting(row -> row.values().get("name")).containsExactly("5\" disk", "3\" disk");
    }

    @Test
    void values_are_kept_in_every_script_and_composed() throws IOException {
        List<FileRow> rows = csv("name,price\nAnderso\u0308n,1\nタンデム,2\nشركة,3\n👩🏽‍💻,4\n");
        assertThat(rows)
                .extracting(row -> row.values().get("name"))
                .containsExactly("Andersön", "タンデム", "شركة", "👩🏽‍💻");
    }

    @Test
    void nul_and_half_a_character_cost_their_row_only() throws IOException {
        assertThat(codes(csv("name,price\na\0b,1\nc,2"))).containsExactly("broken_text", "");
        assertThat(codes(ndjson("{\"name\":\"\\ud800\"}\n{\"name\":\"b\"}"))).containsExactly("broken_text", "");
    }

    @Test
    void a_broken_header_tells_all_that_is_wrong_with_it() {
        broken(
                () -> csv("nmae,price,price\na,1,2"),
                FileReason.HEADER_BROKEN,
                members -> assertThat(members)
                        .containsEntry("missing", List.of("name"))
                        .containsEntry("unknown", List.of("nmae"))
                        .containsEntry("duplicate", List.of("price")));
        broken(
                () -> csv("name;price\na;1"),
                FileReason.HEADER_BROKEN,
                members -> assertThat(members).containsEntry("unknown", List.of("name;price")));
        broken(() -> csv("\"name,price\na,1"), FileReason.HEADER_UNREADABLE, members -> {});
    }

    @Test
    void a_file_without_a_row_is_empty() {
        for (String text : List.of("", "\uFEFF", "\n \n", "name,price\n")) {
            broken(() -> csv(text), FileReason.FILE_EMPTY, members -> {});
        }
        broken(() -> ndjson("\n"), FileReason.FILE_EMPTY, members -> {});
    }

    @Test
    void another_encoding_is_told_with_its_place() {
        broken(
                () -> read(FileFormat.CSV, "name,price\na,1\nMüller,2", StandardCharsets.ISO_8859_1),
                FileReason.NOT_UTF_8,
                members -> assertThat(members)
                        .containsEntry("line", 3L)
                        .containsEntry("position", 17L)
                        .containsEntry("byte", "0xFC"));
        broken(
                () -> read(FileFormat.CSV, "name,price\na,1", StandardCharsets.UTF_16),
                FileReason.NOT_UTF_8,
                members -> {});
    }

    @Test
    void a_character_cut_in_half_at_the_end_is_not_utf_8() {
        broken(
                () -> read(FileFormat.CSV, "name,price\nM\u00C3", StandardCharsets.ISO_8859_1),
                FileReason.NOT_UTF_8,
                members -> {});
    }

    @Test
    void characters_across_the_chunks_of_reading_are_whole() throws IOException {
        String name = "é日👩".repeat(4_500);
        List<FileRow> rows = csv("name\nx" + name + "\nxy" + name);
        assertThat(rows).extracting(row -> row.values().get("name").length()).containsExactly(18_001, 18_002);
    }

    @Test
    void a_line_without_end_is_not_read_into_memory() {
        broken(
                () -> csv("name\n" + "x".repeat(Lines.LONGEST + 1)),
                FileReason.LINE_TOO_LONG,
                members -> assertThat(members).containsEntry("line", 2L));
    }

    @Test
    void a_quoted_value_over_more_text_than_a_row_may_have_costs_its_first_line_only() throws IOException {
        String longLine = "x".repeat(30_000) + "\n";
        List<FileRow> rows = csv("name\n\"a\n" + longLine.repeat(3) + "b\"\nc\n");
        assertThat(codes(rows)).containsExactly("quotes_unreadable", "", "", "", "", "");
        assertThat(codes(csv("name\n\"a\n" + longLine.repeat(2) + "b\"\nc\n"))).containsExactly("", "");
    }

    @Test
    void a_json_line_keeps_the_digits_of_its_numbers() throws IOException {
        assertThat(ndjson("{\"price\":1234567890.10,\"name\":\"a\"}\n\n{\"name\":null}"))
                .containsExactly(
                        FileRow.readable(1, 1, Map.of("name", "a", "price", "1234567890.10")),
                        FileRow.readable(2, 3, Map.of()));
    }

    @Test
    void a_json_line_that_is_no_flat_object_of_known_fields_is_lost_alone() throws IOException {
        assertThat(codes(ndjson("""
                        {"name":"a"}
                        {"name":
                        [1]
                        {"name":"a"} {"name":"b"}
                        {"name":{"first":"a"}}
                        {"name":"a","colour":"red"}
                        {"price":1}
                        {"name":"a","name":"b"}
                        {"name":"b"}
                        """)))
                .containsExactly(
                        "",
                        "not_a_json_object",
                        "not_a_json_object",
                        "not_a_json_object",
                        "not_a_plain_value",
                        "unknown_column",
                        "column_missing",
                        "not_a_json_object",
                        "");
    }

    private static void broken(ThrowingCallable reading, FileReason reason, Consumer<Map<String, Object>> members) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            members.accept(refusal.members());
        });
    }

    private static List<String> codes(List<FileRow> rows) {
        return rows.stream()
                .map(row -> row.fault() == null ? "" : row.fault().code())
                .toList();
    }

    private static List<FileRow> csv(String text) throws IOException {
        return read(FileFormat.CSV, text, StandardCharsets.UTF_8);
    }

    private static List<FileRow> ndjson(String text) throws IOException {
        return read(FileFormat.NDJSON, text, StandardCharsets.UTF_8);
    }

    private static List<FileRow> read(FileFormat format, String text, Charset charset) throws IOException {
        try (Upload upload = Upload.keep(new ByteArrayInputStream(text.getBytes(charset)));
                Reader reader = upload.text()) {
            FileRows rows = format.rows(reader, COLUMNS);
            List<FileRow> all = new ArrayList<>();
            for (FileRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            return all;
        }
    }
}
