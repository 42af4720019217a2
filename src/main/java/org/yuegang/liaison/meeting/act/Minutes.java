package org.yuegang.liaison.meeting.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/** PROPOSE_MINUTES: both texts and the decisions, one revision. */
public record Minutes(BilingualText text, @Size(max = 100) List<Resolution> decisions) implements MeetingForm {

	public Minutes {
		decisions = List.copyOf(decisions);
	}

	/**
	 * One decision taken; it becomes an action item when the meeting is concluded.
	 *
	 * @param owner the code of the unit that has to do it
	 */
	public record Resolution(BilingualText text, @Size(max = 20) String owner, Instant due) {
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		FormProblems problems = new FormProblems().bothTexts("/text", this.text);
		for (int i = 0; i < this.decisions.size(); i++) {
			Resolution decision = this.decisions.get(i);
			problems.bothTexts("/decisions/" + i + "/text", decision.text())
				.check(units.contains(decision.owner()), "/decisions/" + i + "/owner", "unknown-unit", decision.owner())
				.ahead("/decisions/" + i + "/due", decision.due(), now);
		}
		return problems.found();
	}

	/**
	 * The hash both sides agree to, hex SHA-256 of the fields in a fixed order, each as its length in UTF-8 bytes, a
	 * colon, the bytes and a line feed: {@code minutes-1}, the meeting's id, the revision, the Traditional text, the
	 * Simplified text, the number of decisions, and for each decision its two texts, its owner and its due time
	 * (ISO 8601, UTC). With the lengths no two different minutes give the same bytes.
	 */
	public String hash(UUID meeting, int revision) {
		Digest digest = new Digest();
		digest.add("minutes-1");
		digest.add(meeting.toString());
		digest.add(Integer.toString(revision));
		digest.add(this.text);
		digest.add(Integer.toString(this.decisions.size()));
		for (Resolution decision : this.decisions) {
			digest.add(decision.text());
			digest.add(decision.owner());
			digest.add(decision.due().toString());
		}
		return digest.hex();
	}

	private static final class Digest {

		private final MessageDigest sha256;

		Digest() {
			try {
				this.sha256 = MessageDigest.getInstance("SHA-256");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void add(BilingualText text) {
			add(text.zhHant());
			add(text.zhHans());
		}

		void add(@Nullable String field) {
			byte[] bytes = (field == null ? "" : field).getBytes(StandardCharsets.UTF_8);
			this.sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			this.sha256.update(bytes);
			this.sha256.update((byte) '\n');
		}

		String hex() {
			return HexFormat.of().formatHex(this.sha256.digest());
		}

	}

}
