package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/**
 * What a feature brings so that its officers can write before they act. The order of checks, the lock and the saving
 * stand once, in {@link CaseDrafts}.
 *
 * @param <P> what its drafts become
 */
public interface DraftFeature<P extends Enum<P>> {

	/** One letter for the kind of case, which its local numbers begin with. */
	String letter();

	Optional<UUID> subjectOf(Officer officer, String ref);

	/** What a case is begun with. */
	P first();

	/** What is written at the point that the case has come to. */
	default P present(UUID subject) {
		return first();
	}

	/** The key of what is written, in the words of the bundles. */
	String key(P purpose);

	Set<Role> writers();

	/** Reads what was written, as far as it goes: only what cannot be read at all is a problem. */
	Reading<JsonNode> readDraft(P purpose, JsonNode content);

	/** The content as it stands, unless more is wrong with it than that something may still come. */
	static Reading<JsonNode> unfinished(JsonNode content, Reading<?> reading) {
		List<FieldProblem> problems = reading.problems()
			.stream()
			.filter(problem -> !problem.code().equals("missing"))
			.toList();
		return problems.isEmpty() ? new Reading.Read<>(content) : new Reading.Unreadable<>(problems);
	}

	/** What stands against keeping it at this point of the case. Asked under the journal's lock; writes nothing. */
	Optional<Outcome<Draft>> obstacle(UUID subject, P purpose, JsonNode content);

}
