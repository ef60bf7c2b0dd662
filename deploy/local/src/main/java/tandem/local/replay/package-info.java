/**
 * Takes a folder of real input in through the public APIs and proves that both sides then tell the same.
 *
 * <p>The folder has the layout of {@code crm-sales-opportunities} and {@code helpdesk-log}. The log names no customers:
 * case N is given to account N mod (number of accounts), the accounts sorted by name and counted from 0, so that both
 * sides speak of the same customers. When every import is completed, each customer's relationship is read from both
 * services until the view of one side equals the source on the other. Every reported number is read back from the APIs.
 * The same folder again changes nothing, and a service that is killed meanwhile only makes it take longer.
 */
@NullMarked
package tandem.local.replay;

import org.jspecify.annotations.NullMarked;
