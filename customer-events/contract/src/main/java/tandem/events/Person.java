package tandem.events;

import java.util.UUID;

/** An owner or agent as they were known at that moment. */
public record Person(UUID id, String name) {

    public Person {
        Checks.present(id, "person's id");
        Checks.text(name, "person's name");
    }
}
