package tandem.local.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tandem.local.stack.StackFailure;

/** The files of a folder with real input. */
record Input(Path accounts, Path products, Path teams, Path pipeline, Path log) {

    static Input in(Path folder) {
        Path crm = folder.resolve("crm-sales-opportunities");
        Input input = new Input(
                crm.resolve("accounts.csv"),
                crm.resolve("products.csv"),
                crm.resolve("sales_teams.csv"),
                crm.resolve("sales_pipeline.csv"),
                folder.resolve("helpdesk-log").resolve("helpdesk.csv"));
        List<Path> missing =
                input.files().filter(file -> !Files.isReadable(file)).toList();
        if (!missing.isEmpty()) {
            throw new StackFailure("the folder " + folder + " lacks " + missing);
        }
        return input;
    }

    private Stream<Path> files() {
        return Stream.of(accounts, products, teams, pipeline, log);
    }
}
