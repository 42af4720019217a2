package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The cases of every feature. */
@Component
public class CasePorts {

	private final SingletonSupplier<List<CasePort>> features;

	CasePorts(ObjectProvider<CasePort> features) {
		this.features = SingletonSupplier.of(() -> features.orderedStream().toList());
	}

	/** The case as it stands; empty while no act founded it here. */
	public Optional<Case> find(UUID subject) {
		return this.features.obtain().stream().flatMap(feature -> feature.find(subject).stream()).findFirst();
	}

	/** @throws IllegalArgumentException where no feature has that name */
	public CasePort of(String feature) {
		return this.features.obtain()
			.stream()
			.filter(port -> port.feature().equals(feature))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no feature \"" + feature + "\""));
	}

}
