package org.xueqing.item.family.story;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families of stories, in teaching order. */
public final class StoryFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    SumStories.ALL,
                    MoneyStories.ALL,
                    CompareStories.ALL,
                    GroupStories.ALL,
                    TimesStories.ALL,
                    StepStories.ALL,
                    StrategyStories.ALL,
                    PatternStories.ALL,
                    RateStories.ALL,
                    TravelStories.ALL,
                    SumDifferenceStories.ALL)
            .flatMap(List::stream)
            .toList();

    private StoryFamilies() {}
}
