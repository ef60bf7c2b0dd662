package tandem.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up exports of a CRM, in the form that the import takes. */
final class InputFiles {

    private InputFiles() {}

    static Path products(Path folder) {
        return write(folder.resolve("products.csv"), Stream.of("product,series,sales_price", "Tandem,Bench,1000"));
    }

    static Path teams(Path folder) {
        return write(
                folder.resolve("teams.csv"),
                Stream.of("sales_agent,manager,regional_office", "Bench Rep,Bench Manager,Central"));
    }

    static Path accounts(Path folder, int many) {
        String header = "account,sector,year_established,revenue,employees,office_location,subsidiary_of";
        Stream<String> rows = IntStream.range(0, many).mapToObj(n -> account(n) + ",retail,1999,1.00,10,Netherlands,");
        return write(folder.resolve("accounts.csv"), Stream.concat(Stream.of(header), rows));
    }

    static Path wonDeals(Path folder, int from, int many, int customers) {
        String header = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
        Stream<String> rows = IntStream.range(from, from + many)
                .mapToObj(n -> "B%07d,Bench Rep,Tandem,%s,Won,2024-01-02,2024-03-04,%d"
                        .formatted(n, account(n % customers), 100 + n % 900));
        return write(folder.resolve("pipeline-" + from + ".csv"), Stream.concat(Stream.of(header), rows));
    }

    private static String account(int number) {
        return "Account %06d".formatted(number);
    }

    private static Path write(Path file, Stream<String> lines) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                writer.write(line);
                writer.newLine();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
