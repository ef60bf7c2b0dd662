package tandem.exchange.idempotency;

/** A view with something in it that is shown in the first answer only, and never kept. */
public interface ShownOnce {

    /** The view without it, which a repeat of the request is answered with. */
    Object kept();
}
