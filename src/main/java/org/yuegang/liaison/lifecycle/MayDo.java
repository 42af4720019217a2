package org.yuegang.liaison.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.yuegang.liaison.system.FormSchema;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/**
 * What an officer may do with a case now, and what their roles may do but not here or not now. Read off the tables,
 * without a machine.
 */
public record MayDo<A extends Enum<A> & NamedAct>(List<Allowed<A>> allowed, List<Refused<A>> refused) {

	/** @param form its form as JSON Schema, draft 2020-12 */
	public record Allowed<A>(A act, JsonNode form) implements CaseView.Allowed<A> {
	}

	public record Refused<A>(A act, Refusal refusal) implements CaseView.Refused<A> {
	}

	/**
	 * @param roles every role that may ever make the act
	 * @param obstacle what stands against an act here and now; not asked of one that the officer can never make
	 */
	public static <A extends Enum<A> & NamedAct> MayDo<A> of(Class<A> acts, Officer officer, Function<A, Set<Role>> roles,
			Function<A, Optional<Refusal>> obstacle) {
		List<Allowed<A>> allowed = new ArrayList<>();
		List<Refused<A>> refused = new ArrayList<>();
		for (A act : acts.getEnumConstants()) {
			Class<? extends Record> form = act.filledIn().orElse(null);
			if (form != null && officer.isAnyOf(roles.apply(act))) {
				obstacle.apply(act)
					.ifPresentOrElse(refusal -> refused.add(new Refused<>(act, refusal)),
							() -> allowed.add(new Allowed<>(act, FormSchema.of(form))));
			}
		}
		return new MayDo<>(allowed, refused);
	}

}
