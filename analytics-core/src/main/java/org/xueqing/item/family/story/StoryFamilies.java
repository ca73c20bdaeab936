package org.xueqing.item.family.story;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families of stories, in teaching order. */
public final class StoryFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    SumStories.ALL, GroupStories.ALL, StepStories.ALL, RateStories.ALL, PatternStories.ALL)
            .flatMap(List::stream)
            .toList();

    private StoryFamilies() {}
}
