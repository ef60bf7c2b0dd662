package tandem.exchange.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours {@code Idempotency-Key} on a POST method, which must be {@code @Transactional}. Arguments that are read as
 * streams do not take part in telling requests apart; their length does. Nor does the language that is asked for, a
 * parameter with {@code @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)}: a repeat gets the first answer in its language.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
