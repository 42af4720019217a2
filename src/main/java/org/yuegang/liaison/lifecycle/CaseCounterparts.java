package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Counterparts;

/** An act on a case goes to the unit that the act which founded the case names, whoever else is known here. */
@Component
class CaseCounterparts implements Counterparts {

	private final SingletonSupplier<List<CaseFeature<?, ?, ?>>> features;

	CaseCounterparts(ObjectProvider<CaseFeature<?, ?, ?>> features) {
		this.features = SingletonSupplier.of(() -> features.stream().toList());
	}

	@Override
	public Optional<String> of(Act act) {
		return this.features.obtain()
			.stream()
			.filter(feature -> feature.name().equals(act.feature()))
			.findFirst()
			.flatMap(feature -> other(feature, act));
	}

	private static <C> Optional<String> other(CaseFeature<C, ?, ?> feature, Act act) {
		@Nullable C state = feature.find(act.subject());
		return state == null ? Optional.empty()
				: feature.units(state).stream().filter(unit -> !unit.equals(act.unit())).findFirst();
	}

}
