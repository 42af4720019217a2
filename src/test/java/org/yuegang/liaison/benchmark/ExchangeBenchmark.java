package org.yuegang.liaison.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices from node to node over signed loopback HTTP, beside a bare signed post, both on H2. */
class ExchangeBenchmark {

	@TempDir
	private Path folder;

	@Test
	void measuresNoticesBesideABarePost() throws Exception {
		Sizes sizes = Sizes.configured();
		List<String> table = new ArrayList<>();
		System.out.println("\n" + Machine.described());
		try (NodeToNode nodes = new NodeToNode(this.folder.resolve("warm-up"));
				Contender bare = new BarePost(nodes.content())) {
			Contest.warmUp(nodes, sizes, sizes.messages());
			Contest.warmUp(bare, sizes, sizes.messages());
		}
		for (int threads : sizes.threads()) {
			try (NodeToNode nodes = new NodeToNode(this.folder.resolve("nodes" + threads));
					Contender bare = new BarePost(nodes.content())) {
				Contest contest = new Contest("notices", "messages", 1, threads)
					.run(nodes, List.of(Reference.floor(bare)), sizes, sizes.messages());
				if (table.isEmpty()) {
					table.add(contest.heading());
				}
				table.add(contest.line());
				System.out.println(contest.words());
			}
		}
		System.out.println();
		table.forEach(System.out::println);
	}

}
