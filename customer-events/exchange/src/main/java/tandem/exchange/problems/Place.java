package tandem.exchange.problems;

/** Where in a request a fault stands. */
public enum Place {

    /** In the body, named by a JSON pointer (RFC 6901). */
    BODY("pointer"),

    /** In the query or the path, named by the parameter. */
    PARAMETER("parameter"),

    /** In a header, named by it. */
    HEADER("header");

    private final String member;

    Place(String member) {
        this.member = member;
    }

    /** What the member of {@code errors[]} that names the place is called. */
    public String member() {
        return member;
    }
}
