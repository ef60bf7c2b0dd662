/**
 * What a partner may know. A partner's client carries scopes in its token: {@code events:<pattern>} for the event types that
 * it may read, {@code data:full} to read them whole. Without the latter it reads events thin: ids, status and the few fields
 * that the contract names for each type, never a name, an e-mail address or a text that somebody wrote. The same rules hold
 * for webhooks, which are always thin, the journal and the stream, so that none of them is a way around another.
 */
@NullMarked
package tandem.exchange.partners;

import org.jspecify.annotations.NullMarked;
