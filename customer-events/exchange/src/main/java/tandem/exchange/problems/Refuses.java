package tandem.exchange.problems;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes that a method of a resource refuses with, or each method of a resource, or whatever does a part of its work:
 * those of the business, which nothing but its words can tell. What follows from the form of a request (a body, a cursor, a
 * version, a role) is not named. The API document says both; an unknown code keeps the service from starting.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** Codes of {@link Reason}s. */
    String[] value() default {};

    /** What does a part of the work, and says itself what it refuses. */
    Class<?>[] by() default {};
}
