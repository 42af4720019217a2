package org.yuegang.liaison.drill;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step: where it is known from, when it happens, at most one thing that is done, and what both nodes must show
 * then.
 *
 * @param line in the file
 * @param recorded the source that says so, or null
 * @param supposed why it is supposed, or null; exactly one of the two is given
 * @param at moves both clocks to this time first
 * @param advance moves both clocks by this much first
 */
record DrillStep(@JsonIgnore int line, @Nullable String recorded, @Nullable String supposed,
		@Nullable OffsetDateTime at, @Nullable Duration advance, @Nullable Filing file, @Nullable Beginning begin,
		@Nullable Naming name, @Nullable Drafting draft, @Nullable Making act, @Nullable Proposing propose, @Nullable Link link,
		@Nullable String stop, @Nullable String start, List<DrillExpectation> then) {

	DrillStep {
		then = then == null ? List.of() : List.copyOf(then);
		if ((recorded == null) == (supposed == null)) {
			throw new IllegalArgumentException("a step says either recorded or supposed");
		}
		if (at != null && advance != null) {
			throw new IllegalArgumentException("a step has at or advance, not both");
		}
		if (Stream.of(file, begin, name, draft, act, propose, link, stop, start).filter(Objects::nonNull).count() > 1) {
			throw new IllegalArgumentException(
					"a step does one thing: file, begin, name, draft, act, propose, link, stop or start");
		}
	}

	DrillStep at(int line) {
		return new DrillStep(line, this.recorded, this.supposed, this.at, this.advance, this.file, this.begin, this.name,
				this.draft,
				this.act, this.propose, this.link, this.stop, this.start, this.then);
	}

	/** The link between the nodes. */
	enum Link {

		cut, mended

	}

	/** An officer files a notice. @param as the name by which later steps speak of the case */
	record Filing(String by, String as, JsonNode notice) {

		Filing {
			given("by", by, "as", as, "notice", notice);
		}

	}

	/**
	 * An officer begins a case of any kind by writing what founds it.
	 *
	 * @param as the name by which later steps speak of the case
	 * @param feature whose case it is, as the types of its acts begin
	 */
	record Beginning(String by, String as, String feature, JsonNode content) {

		Beginning {
			given("by", by, "as", as, "feature", feature, "content", content);
		}

	}

	/**
	 * Gives a name to a case that another one brought about, for instance a request that a notice asks.
	 *
	 * @param by who sees it
	 * @param as the name by which later steps speak of the case
	 * @param id where its id is shown, {@code ${case:/pointer}}
	 */
	record Naming(String by, String as, String feature, JsonNode id) {

		Naming {
			given("by", by, "as", as, "feature", feature, "id", id);
		}

	}

	/**
	 * An officer saves a draft of the next version, of a withdrawal, or of minutes.
	 *
	 * @param purpose the draft's purpose
	 * @param change merged into the content in force (RFC 7396)
	 */
	record Drafting(String by, String on, String purpose, ObjectNode change) {

		Drafting {
			given("by", by, "on", on, "purpose", purpose, "change", change);
		}

	}

	/**
	 * An officer makes an act.
	 *
	 * @param on the case or meeting
	 * @param make the act's name
	 * @param form what they fill in; {@code ${name}} stands for the id of an act, {@code ${case:/pointer}} for a value
	 * their node shows of a case
	 * @param as the name by which later steps speak of the act
	 * @param refused the reason code with which it must be refused
	 */
	record Making(String by, String on, String make, @Nullable JsonNode form, @Nullable String as,
			@Nullable String refused) {

		Making {
			given("by", by, "on", on, "make", make);
		}

	}

	/**
	 * An official proposes a meeting.
	 *
	 * @param as the name by which later steps speak of it
	 * @param drafted the case for which the ladder drafted the proposal; left out when the official writes their own
	 * @param form the proposal, or what they change in the drafted one
	 */
	record Proposing(String by, String as, @Nullable String drafted, ObjectNode form) {

		Proposing {
			given("by", by, "as", as, "form", form);
		}

	}

	/** Refuses what a file leaves out; names and values by turns. */
	static void given(@Nullable Object... namesAndValues) {
		for (int index = 0; index < namesAndValues.length; index += 2) {
			if (namesAndValues[index + 1] == null) {
				throw new IllegalArgumentException("\"" + namesAndValues[index] + "\" is missing here");
			}
		}
	}

}
