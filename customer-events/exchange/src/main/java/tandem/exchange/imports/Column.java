package tandem.exchange.imports;

/**
 * A column of a file.
 *
 * @param name as the header, or the field of a JSON object, has it
 * @param required whether a file without this column is refused; whether a row may leave it empty is decided by how the
 *     row is read: {@link Row#text} or {@link Row#optional}
 */
public record Column(String name, boolean required) {

    public static Column required(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }
}
