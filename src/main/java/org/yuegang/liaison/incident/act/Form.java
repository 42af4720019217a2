package org.yuegang.liaison.incident.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Confidence;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Identifier;

/**
 * What an officer fills in for an act; the JSON Schema of each is what the API offers under {@code allowedActs}. A
 * component that is not nullable must be given.
 */
public sealed interface Form {

	/** Nothing to fill: the act takes the draft as it stands. */
	record Submit() implements Form {
	}

	/** A reason, in one text or both; a missing text is drafted by the converter and marked as such. */
	record Reason(BilingualText reason) implements Form {
	}

	record Note(@Nullable BilingualText note) implements Form {
	}

	/** The officer confirms by name each text that leaves: {@code zhHant} and {@code zhHans} (clause ten). */
	record Texts(List<ConfirmedText> confirmed) implements Form {
	}

	/** @param alsoNotified for an import or export matter: why it is notified here as well (clause one) */
	record Verify(BilingualText basis, Confidence confidence, @Nullable AlsoNotified alsoNotified) implements Form {
	}

	/** @param referredOn the day of the referral, UTC+8 */
	record Refer(String channel, String addressee, LocalDate referredOn, @Identifier String fileNumber) implements Form {
	}

	/** @param answers the return that this version answers, if it does */
	record Update(List<ConfirmedText> confirmed, @Nullable UUID answers) implements Form {
	}

	record ProposeClosure(BilingualText report, List<ConfirmedText> confirmed) implements Form {
	}

	/**
	 * @param hazards the hazard codes read back, all of the version's
	 * @param lots the lot numbers read back, all of the version's
	 * @param products the product names read back, in either text
	 */
	record Acknowledge(List<String> products, List<String> hazards, @Size(max = 5000) List<String> lots,
			BilingualText firstAction, @Nullable Instant nextReportAt) implements Form {
	}

	record Question(BilingualText question) implements Form {
	}

	record AnswerReturn(UUID question, BilingualText answer) implements Form {
	}

	record ActedOn(BilingualText what, @Nullable Instant doneAt) implements Form {
	}

	/** @param escalation the escalation that is stood down */
	record StandDown(UUID escalation, BilingualText reason) implements Form {
	}

	/** @param recipient the code of the recipient within the officer's own side */
	record ReportOnward(String recipient, Instant reportedAt, String means, @Nullable @Identifier String reference) implements Form {
	}

	/** @param duty the duty the call was about, if one */
	record LogCall(@Nullable String duty, String called, Instant calledAt, BilingualText outcome) implements Form {
	}

	record StopClock(String duty, BilingualText reason, Instant until) implements Form {
	}

	record ResumeClock(String duty) implements Form {
	}

	/** Which text a person has read and confirmed. */
	enum ConfirmedText {

		zhHant, zhHans

	}

	/** Why an import or export matter is notified here as well, and by what channel and file it goes there. */
	record AlsoNotified(BilingualText because, String channel, @Identifier String fileNumber) {
	}

}
