package tandem.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tandem.local.stack.DataFolder;

/** Prints a bearer token that the services of this data folder's stack accept. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a bearer token for the running stack, good for twelve hours.")
final class Token implements Callable<Integer> {

    @Parameters(
            paramLabel = "ROLE",
            arity = "1..*",
            description = "one or more of ${COMPLETION-CANDIDATES}",
            completionCandidates = Roles.class)
    private List<String> roles = List.of();

    @Option(names = "--subject", paramLabel = "NAME", description = "who it is for (default: the first role)")
    private @Nullable String subject;

    @Option(
            names = "--scope",
            paramLabel = "SCOPES",
            defaultValue = "webhooks:manage events:* data:full",
            description = "what a partner's client may do (default: ${DEFAULT-VALUE})")
    private String scopes = "";

    @Option(names = "--data", paramLabel = "DIR", description = "the stack's data folder (default: .tandem)")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Roles.fault(roles).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        Tokens tokens = Tokens.of(DataFolder.at(StackOptions.dataOr(data)));
        spec.commandLine().getOut().println(tokens.token(subject == null ? roles.getFirst() : subject, roles, scopes));
        return 0;
    }
}
