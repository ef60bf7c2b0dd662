/**
 * Where the {@code type} of a problem leads. {@code /problems/<code>} tells what a code means and what its caller can do,
 * {@code /problems} tells it of all that this service may answer with; for people as a page of HTML, for programs as JSON,
 * in the languages that problems themselves come in, and without a token, since nothing in it is secret. All of it is read
 * off the reasons and their words, so that nobody keeps a list: the enums are found when the service is built. A parameter
 * of the words stands in them by its name, which is that of the problem's member. As documentation it is no part of the
 * OpenAPI document.
 */
@NullMarked
package tandem.exchange.problems.pages;

import org.jspecify.annotations.NullMarked;
