package tandem.exchange.webhooks.targets;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks addresses, in form and in where they lead. */
@Singleton
public class Targets {

    /** What {@code tandem.webhooks.targets} may say. */
    public enum Allowed {
        /** https to the public internet. */
        PUBLIC,
        /** Also plain http, every port and the machine itself: for development only. */
        ANY
    }

    private final boolean anywhere;
    private final Names names;

    public Targets(
            @ConfigProperty(name = "tandem.webhooks.targets", defaultValue = "public") Allowed allowed, Names names) {
        this.anywhere = allowed == Allowed.ANY;
        this.names = names;
    }

    /**
     * Checks an address that was allowed when it was registered, and tells where to connect.
     *
     * @throws UrlRefused {@code public} also for a name that cannot be resolved, so that the answer tells nothing of what is
     *     inside
     * @throws java.util.concurrent.RejectedExecutionException when its name cannot be asked for at this moment
     */
    public Target check(String url) {
        return check(TargetUrl.of(url, anywhere), names::addresses);
    }

    /**
     * Checks an address that somebody wants to register.
     *
     * @throws UrlRefused as {@link #check} does
     * @throws java.util.concurrent.RejectedExecutionException when its name cannot be asked for at this moment
     */
    public void checkNew(String partner, String url) {
        check(TargetUrl.of(url, anywhere), name -> names.addressesOfNew(partner, name));
    }

    /** The host of an address that was allowed when it was registered, in ASCII. */
    public static String host(String url) {
        return TargetUrl.of(url, true).host();
    }

    private Target check(TargetUrl target, Lookup lookup) {
        Optional<InetAddress> literal = target.literal();
        List<InetAddress> addresses = literal.isPresent() ? List.of(literal.get()) : resolved(target.host(), lookup);
        if (addresses.isEmpty() || (!anywhere && !addresses.stream().allMatch(PublicAddresses::isPublic))) {
            throw new UrlRefused(UrlRule.PUBLIC);
        }
        return Target.of(target.uri(), addresses.getFirst(), target.port(), target.isSecure());
    }

    /** A name of the internet is whole as it stands: the domains that the machine searches are not tried after it. */
    private List<InetAddress> resolved(String name, Lookup lookup) {
        try {
            return lookup.addresses(anywhere ? name : name + ".");
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private interface Lookup {
        List<InetAddress> addresses(String name) throws UnknownHostException;
    }
}
