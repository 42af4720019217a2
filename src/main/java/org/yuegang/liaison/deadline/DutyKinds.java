package org.yuegang.liaison.deadline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** All that can be owed on this node: what comes in under another name is refused where it comes in. */
@Component
public class DutyKinds {

	private final Map<DutyKind, NamedDuty> known = new LinkedHashMap<>();

	/** @throws IllegalStateException when two features call theirs the same */
	public DutyKinds(List<NamesDuties> features) {
		features.stream().flatMap(feature -> feature.duties().stream()).forEach(duty -> {
			if (this.known.putIfAbsent(duty.kind(), duty) != null) {
				throw new IllegalStateException("Two duties are called " + duty.kind());
			}
		});
	}

	public Optional<NamedDuty> find(DutyKind kind) {
		return Optional.ofNullable(this.known.get(kind));
	}

	/** In the order of the features and of theirs. */
	public List<NamedDuty> all() {
		return new ArrayList<>(this.known.values());
	}

}
