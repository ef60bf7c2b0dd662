/**
 * What an operator sees of all partners' endpoints, and the one thing he may do to them. Here the figures of webhooks that
 * are watched can be opened: which endpoints ended, which fail or pause, and since when something is due in them. Of an
 * address only the host is shown, since a path may hold a secret of its owner; neither bodies nor secrets are. An operator
 * disables an endpoint, for instance after a partner has lost a scope; its partner is told like of any other end, and alone
 * enables it again, with what it may read by then.
 */
@NullMarked
package tandem.exchange.webhooks.oversight;

import org.jspecify.annotations.NullMarked;
