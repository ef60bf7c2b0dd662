/**
 * Where deliveries may go. A partner names the address, so it is hostile until checked: it must not lead into the
 * network that Tandem runs in. The form of an address is checked when a partner registers it; where its name leads is
 * checked then and again for every attempt, not longer than a second before it, and the connection goes to the very
 * address that was checked, so that a name which changes its mind in between gains nothing. A name all of whose
 * addresses are public is allowed; one private address among them refuses it. Refusals name the rule of form that was
 * broken, and never what a name was resolved to: a name that leads nowhere and one that leads inside are answered alike.
 */
@NullMarked
package tandem.exchange.webhooks.targets;

import org.jspecify.annotations.NullMarked;
