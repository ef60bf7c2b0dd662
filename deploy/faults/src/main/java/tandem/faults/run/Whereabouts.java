package tandem.faults.run;

import java.net.URI;
import tandem.faults.load.Addresses;
import tandem.local.stack.DatabaseAccess;
import tandem.local.stack.RunningStack;
import tandem.local.stack.Stack;

/** Where a running stack is reached past every proxy. */
final class Whereabouts {

    private Whereabouts() {}

    static Addresses of(Stack stack) {
        RunningStack state = stack.state();
        return new Addresses(
                state.sales().stream().map(URI::create).toList(),
                state.desk().stream().map(URI::create).toList(),
                state.kafka(),
                database(stack.salesDatabase()),
                database(stack.deskDatabase()));
    }

    private static Addresses.Database database(DatabaseAccess access) {
        return new Addresses.Database(access.url(), access.user(), access.password());
    }
}
