package org.yuegang.liaison.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Applies;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/** A feature that knows one act, {@code sample.SAY}, and can be made to fail or to object by its text. */
class SampleFeature implements Applies, Receives {

	static final String SAY = "sample.SAY";

	/** Received texts at which applying throws. */
	final Set<String> failing = ConcurrentHashMap.newKeySet();

	@Override
	public boolean apply(Entry entry) {
		String text = entry.act().body().path("text").asString("");
		if (entry.origin() == Origin.RECEIVED && this.failing.contains(text)) {
			throw new IllegalStateException("cannot apply " + text);
		}
		return true;
	}

	@Override
	public List<String> tables() {
		return List.of();
	}

	@Override
	public boolean understands(String type, int typeVersion) {
		return type.equals(SAY) && typeVersion == 1;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		return act.body().path("text").asString("").equals("not yours") ? Optional.of(Refusal.of("wrong-side"))
				: Optional.empty();
	}

	/** {@code answer me} is due in half an hour, with a step then and another one ten minutes later. */
	@Override
	public JsonNode dueOnReceipt(Act act, Instant receivedAt) {
		Instant due = receivedAt.plus(Duration.ofMinutes(30));
		return JsonConfiguration.mapper()
			.valueToTree(act.body().path("text").asString("").equals("answer me")
					? List.of(new DueOnReceipt("ANSWER", due, List.of(due, due.plus(Duration.ofMinutes(10)))))
					: List.of());
	}

}
