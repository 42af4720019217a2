package org.yuegang.liaison.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/**
 * What a feature brings so that officers can make acts on its cases: how a form is read, what a decision is made on,
 * and what the act carries. The order of checks, the lock, the append and the answer stand once, in {@link Commands}.
 *
 * @param <C> a case as folded
 * @param <A> the feature's acts
 * @param <F> what is filled in for one
 */
public interface CaseFeature<C, A extends Enum<A> & NamedAct, F> {

	/** The feature, as acts and duties carry it: {@code incident}. */
	String name();

	/** One letter for the kind of case, which its local numbers begin with. */
	String letter();

	/** Where its cases are found, in pages and API alike: {@code incidents}. */
	default String cases() {
		return name() + "s";
	}

	/** The case, or the draft of one, that has this reference, if the officer may see it. */
	Optional<UUID> subjectOf(Officer officer, String ref);

	/** All acts of the feature. */
	Class<A> acts();

	/** The act of that name, for instance {@code ISSUE}. */
	default Optional<A> named(String name) {
		return Arrays.stream(acts().getEnumConstants()).filter(act -> act.name().equals(name)).findFirst();
	}

	/** Every role that may ever make the act, on whichever side; empty when only the node's clock does. */
	Set<Role> rolesOf(A act);

	/** The purpose of the draft that the act takes its content from, and so ends. */
	default Optional<? extends Enum<?>> draftOf(A act) {
		return Optional.empty();
	}

	/** Reads what was filled in and checks what can be checked without the case; pointers lie below the body. */
	Reading<? extends F> read(A act, UUID subject, JsonNode body);

	/** The case; null before its first act where nothing stands for it. Asked under the journal's lock. */
	@Nullable C find(UUID subject);

	/** The codes of the two units that the case stands between. */
	List<String> units(C state);

	/** How many acts have moved the case so far; what is not there yet is at 0. */
	int revision(C state);

	/** The act as it would be made now, or what stands against it. Asked under the journal's lock; writes nothing. */
	Attempt attempt(A act, UUID subject, @Nullable C state, Officer officer, F form, Instant now);

}
