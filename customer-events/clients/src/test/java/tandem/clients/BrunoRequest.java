package tandem.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the collection, by what its file says.
 *
 * @param path behind the service's address, with Bruno's variables in it
 * @param parameters names of query parameters
 * @param headers names of headers
 * @param body the JSON; a missing node when there is none
 */
record BrunoRequest(Path file, String method, String path, Set<String> parameters, Set<String> headers, JsonNode body) {

    private static final Pattern CALL =
            Pattern.compile("(?m)^(get|post|put|patch|delete) \\{\n  url: \\{\\{service}}([^?\n]*)(\\?\\S*)?\n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static BrunoRequest read(Path file) {
        try {
            String text = Files.readString(file);
            Matcher call = CALL.matcher(text);
            if (!call.find()) {
                throw new AssertionError(file + " has no request to {{service}}");
            }
            String json = block(text, "body:json");
            return new BrunoRequest(
                    file,
                    call.group(1),
                    call.group(2),
                    names(block(text, "params:query")),
                    names(block(text, "headers")),
                    json.isEmpty() ? MissingNode.getInstance() : JSON.readTree(json));
        } catch (IOException e) {
            throw new AssertionError(file + " is not as Bruno writes it", e);
        }
    }

    /** Where Bruno shows and runs a folder among the others. */
    static int place(Path folder) {
        try {
            Matcher place =
                    Pattern.compile("(?m)^  seq: (\\d+)$").matcher(Files.readString(folder.resolve("folder.bru")));
            if (!place.find()) {
                throw new AssertionError(folder + " has no place");
            }
            return Integer.parseInt(place.group(1));
        } catch (IOException e) {
            throw new AssertionError(folder + " is not as Bruno writes it", e);
        }
    }

    /** What stands between the braces of a block at the file's margin. */
    private static String block(String text, String name) {
        Matcher block = Pattern.compile("(?ms)^" + name + " \\{\n(.*?)^}").matcher(text);
        return block.find() ? block.group(1) : "";
    }

    private static Set<String> names(String block) {
        Set<String> names = new TreeSet<>();
        block.lines().map(String::strip).forEach(line -> names.add(line.substring(0, line.indexOf(": "))));
        return names;
    }
}
