package tandem.local.stack;

/** How a database of the stack is reached directly, by its JDBC address and as its owner. */
public record DatabaseAccess(String url, String user, String password) {}
