package org.yuegang.liaison.crossing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.meeting.MeetingPorts;
import org.yuegang.liaison.meeting.state.Meeting;

/** The meetings on the case as one node has them, by the text of their ids. */
final class MeetingBook {

	final String unit;

	final SortedMap<String, MeetingFile> files;

	final Surroundings surroundings;

	final int number;

	/** What the node may do; by whether the case may be met about. */
	final Map<Boolean, List<Option>> options = new HashMap<>(2);

	MeetingBook(String unit, SortedMap<String, MeetingFile> files, int number) {
		this.unit = unit;
		this.files = files;
		this.number = number;
		this.surroundings = Surroundings.of(meetings());
	}

	@Nullable MeetingFile file(UUID id) {
		return this.files.get(id.toString());
	}

	Collection<Meeting> meetings() {
		return this.files.values().stream().map(file -> file.meeting).toList();
	}

	boolean isSuperseded(MeetingFile file) {
		return MeetingPorts.isSuperseded(file.meeting, meetings());
	}

	/** The files with another one in place of its like, or beside them. */
	SortedMap<String, MeetingFile> with(MeetingFile file) {
		SortedMap<String, MeetingFile> all = new TreeMap<>(this.files);
		all.put(file.meeting.id().toString(), file);
		return all;
	}

}
