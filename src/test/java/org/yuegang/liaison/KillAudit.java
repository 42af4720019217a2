package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.yuegang.liaison.Remains.Made;
import org.yuegang.liaison.Remains.Numbered;
import org.yuegang.liaison.Remains.Sent;
import org.yuegang.liaison.Remains.Stored;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Verification.Verified;

/** What two nodes at rest must hold after whatever happened: nothing lost, nothing twice, the same state. */
final class KillAudit {

	/** The shared acts of a case that was issued and acknowledged. */
	private static final List<String> SHARED = List.of("incident.ISSUE", Act.RECEIVED, "incident.OPENED", Act.RECEIVED,
			"incident.ACKNOWLEDGE", Act.RECEIVED);

	private KillAudit() {
	}

	static void bothAreInStep(Remains left, Remains right) {
		alone(left);
		alone(right);
		assertThat(shared(left, Incident::shared)).isEqualTo(shared(right, Incident::shared));
		assertThat(shared(left, incident -> incident.shared().duties()))
			.isEqualTo(shared(right, incident -> incident.shared().duties()));
		stream(left, right);
		stream(right, left);
	}

	/** The case went its way once, and whom it concerns was written to once about each step. */
	static void wentOnce(KilledIssue issue, Remains maker, Remains other) {
		UUID subject = issue.subject();
		assertThat(maker.acts(subject)).containsExactlyInAnyOrderElementsOf(
				and(SHARED, "incident.SUBMIT", "incident.VERIFY"));
		assertThat(other.acts(subject)).containsExactlyInAnyOrderElementsOf(and(SHARED, "incident.OWE_ONWARD"));
		String makers = issue.maker().equals("GD") ? "gd." : "hk.";
		String others = issue.maker().equals("GD") ? "hk." : "gd.";
		assertThat(maker.mails(subject)).extracting(mail -> mail.kind() + " " + mail.officer())
			.containsExactlyInAnyOrder("VERIFY " + makers + "verifier", "ISSUE " + makers + "issuer",
					"READ_ACKNOWLEDGEMENT " + makers + "issuer", "READ_ACKNOWLEDGEMENT " + makers + "liaison",
					"READ_ACKNOWLEDGEMENT " + makers + "duty");
		assertThat(other.mails(subject)).extracting(mail -> mail.kind() + " " + mail.officer())
			.containsExactlyInAnyOrder("ACKNOWLEDGE " + others + "duty", "ACKNOWLEDGE " + others + "liaison");
	}

	private static List<String> and(List<String> some, String... more) {
		return Stream.concat(some.stream(), Stream.of(more)).toList();
	}

	private static void alone(Remains node) {
		assertThat(node.verification()).isInstanceOf(Verified.class);
		assertThat(node.drafts()).as("every draft ended in its act").isZero();
		assertThat(node.alarms()).isZero();
		assertThat(node.mails()).allMatch(mail -> mail.state().equals("SENT"));
		assertThat(node.numbers()).extracting(Numbered::subject)
			.containsExactlyInAnyOrderElementsOf(node.incidents().stream().map(Incident::id).toList());
		withoutGap(node.numbers().stream().map(Numbered::number).toList());
		for (String origin : List.of("GD", "HK")) {
			withoutGap(node.incidents()
				.stream()
				.filter(incident -> incident.origin().equals(origin))
				.map(incident -> Objects.requireNonNull(incident.number()).number())
				.sorted()
				.toList());
		}
	}

	private static void withoutGap(List<Integer> numbers) {
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
	}

	private static <T> Map<UUID, T> shared(Remains node, Function<Incident, T> part) {
		return node.incidents().stream().collect(Collectors.toMap(Incident::id, part));
	}

	/** What one made, the other has: the same bytes, once, in the same order, receipted, applied and answered. */
	private static void stream(Remains from, Remains to) {
		assertThat(from.sent()).extracting(Sent::seq)
			.isEqualTo(LongStream.rangeClosed(1, from.sent().size()).boxed().toList());
		assertThat(to.stored()).extracting(Stored::passed).isEqualTo(from.sent().stream().map(Sent::passed).toList());
		assertThat(to.stored()).allMatch(row -> "APPLIED".equals(row.outcome()));
		List<UUID> made = from.sent().stream().map(Sent::act).toList();
		assertThat(ids(from, Origin.LOCAL)).isEqualTo(made);
		assertThat(ids(to, Origin.RECEIVED)).isEqualTo(made);
		List<Sent> owedAnAnswer = from.sent().stream().filter(row -> !row.type().equals(Act.RECEIVED)).toList();
		assertThat(owedAnAnswer).allMatch(row -> "RECEIVED".equals(row.answer()));
		assertThat(to.journal())
			.filteredOn(each -> each.act().type().equals(Act.RECEIVED) && each.origin() == Origin.LOCAL)
			.extracting(each -> each.act().about())
			.isEqualTo(owedAnAnswer.stream().map(Sent::act).toList());
	}

	private static List<UUID> ids(Remains node, Origin origin) {
		return node.journal()
			.stream()
			.filter(made -> made.origin() == origin && made.act().shared())
			.map(Made::act)
			.map(Act::id)
			.toList();
	}

}
