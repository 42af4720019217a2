package org.yuegang.liaison.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;

/**
 * What an officer may do with a case now, and what their roles may do but not here or not now. Read off the tables,
 * without a machine.
 */
public record MayDo<A extends Enum<A> & NamedAct>(List<A> allowed, Map<A, Refusal> refused) {

	/** @param obstacle what stands against an act here and now */
	public static <A extends Enum<A> & NamedAct> MayDo<A> of(CaseFeature<?, A, ?> feature, Class<A> acts, Officer officer,
			Function<A, Optional<Refusal>> obstacle) {
		List<A> allowed = new ArrayList<>();
		Map<A, Refusal> refused = new EnumMap<>(acts);
		for (A act : acts.getEnumConstants()) {
			if (act.filledIn().isPresent() && officer.isAnyOf(feature.rolesOf(act))) {
				obstacle.apply(act).ifPresentOrElse(refusal -> refused.put(act, refusal), () -> allowed.add(act));
			}
		}
		return new MayDo<>(allowed, refused);
	}

}
