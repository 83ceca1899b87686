using ChannelWatch.Classification.Model;

namespace ChannelWatch.Classification.Tests.Model;

/// <summary>Promises of the second stage.</summary>
public sealed class TreeStageTests
{
    private const int Trees = ModelShape.Outputs * TreeStage.Lanes;

    [Fact]
    public void A_tree_adds_the_leaf_its_answers_name()
    {
        var leaves = new float[Trees * TreeStage.Leaves];
        leaves[((int)ModelLabel.Escalate * TreeStage.Lanes * TreeStage.Leaves) + 0b1011] = 3;
        int[] inputs = [.. Enumerable.Range(0, Trees * TreeStage.Depth).Select(place => place / TreeStage.Lanes % TreeStage.Depth)];
        var stage = new TreeStage(Counts(), inputs, new float[inputs.Length], leaves, new float[ModelShape.Outputs]);
        var values = new float[ModelShape.Inputs];
        (values[0], values[1], values[2], values[3]) = (1, -1, 1, 1);

        var answers = Answer(stage, values);

        Assert.Equal(1 / (1 + MathF.Exp(-3)), answers[(int)ModelLabel.Escalate]);
        Assert.Equal(0.5f, answers[(int)ModelLabel.Allegation]);
    }

    [Fact]
    public void Trees_that_ask_about_what_is_not_known_here_are_refused()
    {
        var inputs = new int[Trees * TreeStage.Depth];
        inputs[7] = ModelShape.Inputs;

        Assert.Throws<ModelFileException>(() =>
            new TreeStage(Counts(), inputs, new float[inputs.Length], new float[Trees * TreeStage.Leaves], new float[ModelShape.Outputs]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-8)]
    [InlineData(8_000)]
    public void A_number_of_trees_that_makes_no_sense_is_refused(int count)
    {
        var counts = Counts();
        counts[2] = count;

        Assert.Throws<ModelFileException>(() => new TreeStage(counts, [], [], [], new float[ModelShape.Outputs]));
    }

    private static int[] Counts() => [.. Enumerable.Repeat(TreeStage.Lanes, ModelShape.Outputs)];

    private static float[] Answer(TreeStage stage, float[] values)
    {
        var answers = new float[ModelShape.Answers];
        stage.Run(values, answers);
        return answers;
    }
}
