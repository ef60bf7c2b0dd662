package tandem.sales.customers;

/** What came of describing somebody under an outside id. */
record Described(Customer customer, boolean created, boolean changed) {}
