using System.Runtime.Intrinsics;
using ChannelWatch.Classification.Model;

namespace ChannelWatch.Classification.Tests.Model;

/// <summary>Promises of the second stage.</summary>
public sealed class TreeStageTests
{
    [Fact]
    public void A_tree_adds_the_leaf_its_answers_name()
    {
        var leaves = new Vector128<float>[TreeStage.Voices.Count * TreeStage.Leaves];
        leaves[TreeStage.Leaves + 0b1011] = Vector128.Create(3f, 0, -2, 0);
        var stage = new TreeStage(OneEach(), Questions(), leaves, new float[ModelShape.Outputs]);

        var answers = Answer(stage, 1, -1, 1, 1);

        Assert.Equal(Probability(3), answers[(int)ModelLabel.Escalate], 4);
        Assert.Equal(Probability(-2), answers[(int)ModelLabel.SelfHarm], 4);
        Assert.Equal(0.5f, answers[(int)ModelLabel.Allegation]);
    }

    [Fact]
    public void Another_answer_names_another_leaf()
    {
        var leaves = new Vector128<float>[TreeStage.Voices.Count * TreeStage.Leaves];
        leaves[TreeStage.Leaves + 0b1011] = Vector128.Create(3f);
        var stage = new TreeStage(OneEach(), Questions(), leaves, new float[ModelShape.Outputs]);

        var answers = Answer(stage, 1, 1, 1, 1);

        Assert.Equal(0.5f, answers[(int)ModelLabel.Escalate]);
    }

    [Fact]
    public void Trees_that_ask_about_what_is_not_known_here_are_refused()
    {
        var questions = Questions();
        questions[7] = new TreeStage.Question(ModelShape.Inputs, 0);

        Assert.Throws<ModelFileException>(() =>
            new TreeStage(OneEach(), questions, new Vector128<float>[TreeStage.Voices.Count * TreeStage.Leaves], new float[ModelShape.Outputs]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8_000)]
    public void A_number_of_trees_that_makes_no_sense_is_refused(int count)
    {
        var counts = OneEach();
        counts[2] = count;

        Assert.Throws<ModelFileException>(() => new TreeStage(counts, [], [], new float[ModelShape.Outputs]));
    }

    [Fact]
    public void Every_label_has_one_voice_and_no_voice_more_than_a_leaf_can_hold()
    {
        var labels = TreeStage.Voices.SelectMany(voice => voice).Order();

        Assert.Equal(Enumerable.Range(0, ModelShape.Outputs), labels.Select(label => (int)label));
        Assert.All(TreeStage.Voices, voice => Assert.InRange(voice.Length, 1, TreeStage.Width));
    }

    private static int[] OneEach() => [.. Enumerable.Repeat(1, TreeStage.Voices.Count)];

    private static TreeStage.Question[] Questions() =>
        [.. Enumerable.Range(0, TreeStage.Voices.Count * TreeStage.Depth).Select(place => new TreeStage.Question(place % TreeStage.Depth, 0))];

    private static float[] Answer(TreeStage stage, params float[] first)
    {
        var (values, answers) = (new float[ModelShape.Inputs], new float[ModelShape.Answers]);
        first.CopyTo(values, 0);
        stage.Run(values, answers);
        return answers;
    }

    private static float Probability(float sum) => 1 / (1 + MathF.Exp(-sum));
}
