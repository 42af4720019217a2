package org.yuegang.liaison.incident.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.incident.notice.Change;
import org.yuegang.liaison.incident.notice.Confidence;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;

/**
 * What is recorded of an act, and of a shared one what travels: everything its effect needs, so that folding looks
 * nothing up. These are the shapes of {@code typeVersion} 1.
 */
public sealed interface Body {

	/** The whole content that the act carries; null when it carries none. */
	default @Nullable Notice notice() {
		return null;
	}

	/**
	 * For an act that founds a case where it arrives or is filed: the unit it is notified to. Null in acts made before
	 * they named it, when the agreement knew two units only, and in acts about a case that stands.
	 */
	default @Nullable String to() {
		return null;
	}

	/** What the act makes somebody owe; null when nothing. */
	default @Nullable Terms terms() {
		return null;
	}

	/** Whole content, frozen; every officer who saved the draft counts as its drafter. */
	record Submitted(Notice notice, List<Signatory> drafters, @Nullable String to) implements Body {
	}

	record SentBack(BilingualText reason) implements Body {
	}

	record Verified(BilingualText basis, Confidence confidence, Form.@Nullable AlsoNotified alsoNotified)
			implements Body {
	}

	record Refuted(BilingualText reason) implements Body {
	}

	record Referred(String channel, String addressee, LocalDate referredOn, String fileNumber) implements Body {
	}

	record InformationCopied(Notice notice, List<Signatory> preparedBy, String channel, LocalDate referredOn,
			@Nullable String to) implements Body {
	}

	/**
	 * The first version.
	 *
	 * @param reason why it was issued urgently; null for an ordinary issue
	 */
	record Issued(SharedNumber number, int version, Notice notice, List<Signatory> preparedBy,
			@Nullable BilingualText reason, Terms terms, @Nullable String to) implements Body {
	}

	record Countersigned(int version, @Nullable BilingualText note) implements Body {
	}

	/**
	 * @param answers the return this version answers
	 * @param ended the promises this version ends; null in acts made before promises were ended expressly, where a
	 * promise no longer made counts as kept
	 */
	record Updated(int version, Notice notice, @Size(max = 5000) List<Change> changes, boolean material,
			@Nullable UUID answers, List<Signatory> preparedBy, Terms terms, @Nullable PromisesEnded ended)
			implements Body {
	}

	record Withdrawn(int version, BilingualText reason, List<Signatory> preparedBy, Terms terms) implements Body {
	}

	record ClosureProposed(int version, BilingualText report, Terms terms) implements Body {
	}

	/** @param proposal the act of the proposal that is answered */
	record ClosureAnswered(UUID proposal, int version, @Nullable BilingualText text) implements Body {
	}

	record Acknowledged(int version, List<String> products, List<String> hazards,
			@Size(max = 5000) List<String> lots, BilingualText firstAction, @Nullable Instant nextReportAt)
			implements Body {
	}

	record Returned(int version, BilingualText question, Terms terms) implements Body {
	}

	record ReturnAnswered(UUID question, int version, BilingualText answer, Terms terms) implements Body {
	}

	record Opened(int version, Signatory by) implements Body {
	}

	record ActedOn(int version, BilingualText what, @Nullable Instant doneAt) implements Body {
	}

	/** @param step the ladder's step, from 1 */
	record Reminded(int version, String duty, int step) implements Body {
	}

	/** @param duty the unmet duty, when a step of its ladder escalates; null when an officer does, with a reason */
	record Escalated(int version, @Nullable String duty, @Nullable Integer step, @Nullable BilingualText reason)
			implements Body {
	}

	record StoodDown(UUID escalation, BilingualText reason) implements Body {
	}

	record OnwardOwed(int version, String policy, List<OnwardRecipient> recipients) implements Body {
	}

	record OnwardReported(int version, String recipient, Instant reportedAt, String means, @Nullable String reference)
			implements Body {
	}

	record CallLogged(@Nullable String duty, String called, Instant calledAt, BilingualText outcome) implements Body {
	}

	record ClockStopped(String duty, BilingualText reason, Instant until) implements Body {
	}

	record ClockResumed(String duty, Instant due, List<Instant> steps) implements Body {
	}

	/**
	 * The promises that a version ends, by the keys of their duties.
	 *
	 * @param kept by telling the fact
	 * @param withdrawn taken back with a reason, which stands in the version's promises
	 */
	record PromisesEnded(List<String> kept, List<String> withdrawn) {

		public PromisesEnded {
			kept = kept == null ? List.of() : List.copyOf(kept);
			withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
		}

	}

	/** The shared number: of the filing unit, by year, without gaps, and as printed. */
	record SharedNumber(int year, int number, String text) {
	}

	/** One of the receiving side's own recipients, with the time by which it has to be told. */
	record OnwardRecipient(String code, DutyKind kind, Term term, Term.Times times) {
	}

}
