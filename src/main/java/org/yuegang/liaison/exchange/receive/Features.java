package org.yuegang.liaison.exchange.receive;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Receives;

/** Finds the feature that owns an act. */
@Component
class Features {

	private final SingletonSupplier<List<Receives>> all;

	/** @param features looked up late, because a feature may itself need the exchange */
	Features(ObjectProvider<Receives> features) {
		this.all = SingletonSupplier.of(() -> features.orderedStream().toList());
	}

	Optional<Receives> of(Act act) {
		return this.all.obtain()
			.stream()
			.filter(candidate -> candidate.understands(act.type(), act.typeVersion()))
			.findFirst();
	}

}
