package org.yuegang.liaison.deadline.web;

import java.time.Clock;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.system.Answers;

/** The policies over the API, for every signed-in officer. */
@RestController
class PolicyController {

	private final Policies policies;

	private final Clock clock;

	PolicyController(Policies policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	@GetMapping("/api/v1/policies")
	@Operation(operationId = "listPolicies", summary = "All dated policies with their terms and ladders, the earliest first")
	@Answers(value = PolicyView.class, list = true)
	List<PolicyView> list() {
		String now = this.policies.at(this.clock.instant()).id();
		return this.policies.all().stream().map(policy -> PolicyView.of(policy, policy.id().equals(now))).toList();
	}

}
