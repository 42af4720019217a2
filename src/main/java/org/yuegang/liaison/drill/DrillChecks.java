package org.yuegang.liaison.drill;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.drill.DrillExpectation.DutyLook;
import org.yuegang.liaison.drill.DrillExpectation.NextStep;
import org.yuegang.liaison.mail.Mail;
import org.yuegang.liaison.system.LocalTimes;
import tools.jackson.databind.JsonNode;

/** Compares what nodes show with what a drill expects, and says of each difference what was found instead. */
final class DrillChecks {

	private final DrillPair pair;

	private final DrillNames names;

	private final DrillCast cast;

	/** By unit, the last mail that a step expected or could have. */
	private final Map<String, Long> mailSeen = new HashMap<>();

	DrillChecks(DrillPair pair, DrillNames names, DrillCast cast) {
		this.pair = pair;
		this.names = names;
		this.cast = cast;
	}

	List<String> differences(DrillExpectation expected) {
		List<String> found = new ArrayList<>();
		List<String> units = expected.at() == null ? List.of("GD", "HK") : List.of(expected.at());
		for (String unit : units) {
			DrillNode node = this.pair.node(unit);
			if (expected.on() != null) {
				ofCase(node, expected, found);
			}
			if (expected.mail() != null) {
				compare(unit + " wrote mail", new ArrayList<>(expected.mail().stream().sorted().toList()), newMail(node),
						found);
			}
		}
		return found;
	}

	/** The mails no step expected, as they may not be. */
	List<String> unexpectedMail() {
		List<String> left = new ArrayList<>();
		this.pair.nodes().forEach(node -> newMail(node).forEach(mail -> left.add(node.unit() + " wrote mail nobody expected: " + mail)));
		return left;
	}

	private List<String> newMail(DrillNode node) {
		List<Mail> mails = node.mailsAfter(this.mailSeen.getOrDefault(node.unit(), 0L));
		if (!mails.isEmpty()) {
			this.mailSeen.put(node.unit(), mails.getLast().seq());
		}
		return mails.stream().map(mail -> mail.officer() + " " + mail.kind()).sorted().toList();
	}

	private void ofCase(DrillNode node, DrillExpectation expected, List<String> found) {
		String where = node.unit() + " " + expected.on();
		Optional<JsonNode> shown = this.cast.shown(node, node.reader(), this.names.find(Objects.requireNonNull(expected.on())));
		if (Boolean.TRUE.equals(expected.absent())) {
			shown.ifPresent(view -> found.add(where + ": expected none, found " + view.path("status").asString("")));
			return;
		}
		if (shown.isEmpty()) {
			found.add(where + ": the node knows no such case");
			return;
		}
		JsonNode view = shown.get();
		text(where + " status", expected.status(), view.has("status") ? view.path("status") : view.path("state"), found);
		each(expected.tracks()).forEach((track, state) -> text(where + " " + track, state, view.path("tracks").path(track), found));
		each(expected.shows()).forEach((pointer, value) -> compare(where + " " + pointer, value.asString(value.toString()),
				view.at(pointer).asString(view.at(pointer).toString()), found));
		if (expected.open() != null) {
			TreeSet<String> open = new TreeSet<>();
			view.path("duties").forEach(duty -> {
				if (duty.path("status").asString().equals("OPEN")) {
					open.add(duty.path("key").asString());
				}
			});
			compare(where + " open duties", new TreeSet<>(expected.open()), open, found);
		}
		each(expected.duties()).forEach((key, look) -> duty(where + " " + key, key, look, view, found));
	}

	private void duty(String where, String key, DutyLook look, JsonNode view, List<String> found) {
		JsonNode duty = null;
		for (JsonNode each : view.path("duties")) {
			duty = each.path("key").asString().equals(key) ? each : duty;
		}
		if (duty == null) {
			found.add(where + ": there is no such duty");
			return;
		}
		text(where + " status", look.status(), duty.path("status"), found);
		if (look.due() != null) {
			compare(where + " due", look.due().toInstant(), Instant.parse(duty.path("due").asString()), found);
		}
		if (look.next() != null) {
			next(where + " next step", look.next(), duty, found);
		}
	}

	private static void next(String where, NextStep expected, JsonNode duty, List<String> found) {
		for (JsonNode rung : duty.path("ladder")) {
			if (!rung.hasNonNull("takenAt")) {
				compare(where, expected.step(), rung.path("number").asInt(), found);
				compare(where + " at", expected.at().toInstant(), Instant.parse(rung.path("at").asString()), found);
				text(where + " does", expected.does(), rung.path("kind"), found);
				if (expected.calls() != null) {
					List<String> calls = new ArrayList<>();
					rung.path("calls").forEach(call -> calls.add(call.asString()));
					compare(where + " calls", expected.calls(), calls, found);
				}
				return;
			}
		}
		found.add(where + ": there is none left");
	}

	private static void text(String where, @Nullable String expected, JsonNode actual, List<String> found) {
		if (expected != null) {
			compare(where, expected, actual.asString("nothing"), found);
		}
	}

	private static void compare(String where, Object expected, Object actual, List<String> found) {
		if (!expected.equals(actual)) {
			found.add(where + ": expected " + words(expected) + ", found " + words(actual));
		}
	}

	private static String words(Object value) {
		return value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, LocalTimes.ZONE).toString()
				: value.toString();
	}

	private static <T> Map<String, T> each(@Nullable Map<String, T> map) {
		return map == null ? Map.of() : map;
	}

}
