package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Misconfigured;

/** The dated policies of this node, read and checked once at start. */
@Component
public class Policies {

	private final List<Policy> policies;

	public Policies(@Value("${liaison.policy}") Resource file, DutyKinds kinds) {
		List<PolicyFile.Written> written = DatedFile.read(file, PolicyFile.class, "liaison.policy").policies();
		Set<String> ids = new HashSet<>();
		Set<Object> days = new HashSet<>();
		for (PolicyFile.Written one : written) {
			check(ids.add(one.id()), file, one, "its id stands there twice");
			check(days.add(one.from()), file, one, "another one comes into force on the same day");
			List<String> problems = one.problems(kinds);
			check(problems.isEmpty(), file, one, String.join("; ", problems));
		}
		if (written.isEmpty()) {
			throw new Misconfigured("There is no policy in %s: add one, or correct liaison.policy."
				.formatted(file.getDescription()));
		}
		this.policies = written.stream()
			.map(one -> one.policy(kinds))
			.sorted(Comparator.comparing(Policy::from))
			.toList();
	}

	/** The policy in force at that moment; the first one also stands for the time before it. */
	public Policy at(Instant moment) {
		return this.policies.reversed()
			.stream()
			.filter(policy -> !policy.from().isAfter(moment))
			.findFirst()
			.orElse(this.policies.getFirst());
	}

	/** The policy an act or a duty names; empty when it is the other side's and not known here. */
	public Optional<Policy> byId(String id) {
		return this.policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
	}

	/** All of them, the earliest first. */
	public List<Policy> all() {
		return this.policies;
	}

	private static void check(boolean holds, Resource file, PolicyFile.Written policy, String problem) {
		if (!holds) {
			throw new Misconfigured("The policy \"%s\" in %s is not usable: %s. Correct the file, or liaison.policy."
				.formatted(policy.id(), file.getDescription(), problem));
		}
	}

}
