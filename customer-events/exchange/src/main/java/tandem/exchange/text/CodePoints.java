package tandem.exchange.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text has between {@code min} and {@code max} code points; null is left to {@code @NotNull}. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodePoints.Count.class)
public @interface CodePoints {

    /** The least number of code points; a text that must have one must have one that is not white space. */
    int min() default 0;

    /** The greatest number of code points. */
    int max();

    String message() default "{tandem.exchange.text.CodePoints.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    class Count implements ConstraintValidator<CodePoints, CharSequence> {

        private int min;
        private int max;

        @Override
        public void initialize(CodePoints limits) {
            min = limits.min();
            max = limits.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            long count = text.codePoints().count();
            return count <= max && count >= min && !(min > 0 && text.toString().isBlank());
        }
    }
}
