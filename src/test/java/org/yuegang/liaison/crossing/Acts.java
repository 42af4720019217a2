package org.yuegang.liaison.crossing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.incident.state.IncidentFold;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.meeting.Maker;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Officer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every act made in one search, once; and the production's fold, which reads each body once. */
final class Acts {

	final IncidentFold fold = new IncidentFold(new ReadingOnce(), List.of(CaseActs.O, CaseActs.C));

	private final Map<Key, Sent> known = new HashMap<>();

	private final Map<Written, Sent> written = new HashMap<>();

	private final Map<Sent, Sent> receipts = new HashMap<>();

	private final Map<Sent, Sent> rejections = new HashMap<>();

	private final List<Sent> all = new ArrayList<>();

	Sent of(Act act) {
		return of(act, false);
	}

	Sent of(Act act, boolean doomed) {
		return this.known.computeIfAbsent(new Key(act.id(), act, doomed), key -> {
			Sent sent = Sent.of(this.all.size(), act, doomed);
			this.all.add(sent);
			return sent;
		});
	}

	Sent numbered(int number) {
		return this.all.get(number);
	}

	/** An act of a case; written only where its like was not made before. */
	Sent of(String unit, int number, IncidentAct type, boolean shared, @Nullable Officer officer, Body body) {
		return this.written.computeIfAbsent(new Written(unit, number, type, officer != null, body),
				any -> of(CaseActs.act(unit, number, type, shared, officer, body)));
	}

	/** A node's answer to an act of a meeting; that of a case is numbered among the node's acts. */
	Sent answer(Sent act, boolean rejected, String unit) {
		return (rejected ? this.rejections : this.receipts).computeIfAbsent(act,
				any -> of(rejected ? Maker.rejected(unit, act.act(), 150) : Maker.received(unit, act.act(), 150)));
	}

	private record Written(String unit, int number, IncidentAct type, boolean byOfficer, Body body) {
	}

	private record Key(UUID id, Act act, boolean doomed) {

		@Override
		public int hashCode() {
			return this.id.hashCode() * 31 + this.act.type().hashCode() + (this.doomed ? 1 : 0);
		}

	}

	/** Bodies are values, and an act is folded on many ways. */
	private static final class ReadingOnce extends JsonMapper {

		private static final long serialVersionUID = 1;

		private final transient Map<JsonNode, Object> read = new IdentityHashMap<>();

		ReadingOnce() {
			super(JsonConfiguration.mapper().rebuild());
		}

		@Override
		public <T> T treeToValue(JsonNode node, Class<T> type) {
			Object value = this.read.get(node);
			if (value == null) {
				value = super.treeToValue(node, type);
				this.read.put(node, value);
			}
			return type.isArray() || type.isInstance(value) ? type.cast(value) : super.treeToValue(node, type);
		}

	}

}
