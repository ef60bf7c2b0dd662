package tandem.exchange.listing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method whose query parameters are those of a {@link Listing}, which is a static field of the same class: the only
 * one, or the one named. The listing, not the general rule, refuses the parameters that it does not know.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {

    /** Name of the static field, where the class has more than one. */
    String value() default "";
}
