package tandem.exchange.listing;

import java.util.Set;
import tandem.exchange.text.ValueForm;

/** What a list may be filtered by: a name in the query, the entity's attribute behind it, and how it may be compared. */
record Filter(String name, String attribute, ValueForm<?> form, Set<Op> ops) {

    /** The form of the value that belongs to an operator. */
    ValueForm<?> form(Op op) {
        return op == Op.NULL ? ValueForm.of(Boolean.class) : form;
    }

    /** The query parameter for an operator. */
    String parameter(Op op) {
        return op == Op.EQ ? name : name + "[" + op.code() + "]";
    }
}
