/**
 * The story of a customer, told as it happens over the real APIs.
 *
 * <p>Sales wins a customer; the desk sees what was sold and promised without asking sales. The customer complains; sales
 * sees that before its next call. The complaint is resolved, comes back, and is resolved again, and sales sees each.
 * Then customers in six languages and five scripts do the same in short, while a partner's receiver is told of each deal,
 * the first time in vain, and verifies what arrives. Every call is shown with what it answered, and
 * every step counts only when it has been read back from the other side within its bound.
 */
@NullMarked
package tandem.local.demo;

import org.jspecify.annotations.NullMarked;
