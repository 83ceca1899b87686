using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Tests.Cases;

/// <summary>What a person's action means for a case.</summary>
public sealed class DeskMoveTests
{
    private const ConnectorCapabilities Everything = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove
        | ConnectorCapabilities.UndoRemove | ConnectorCapabilities.Reply;

    [Fact]
    public void Hiding_owes_the_hide_and_stops_the_clock()
    {
        var move = Move(DecisionAction.Hide, At(CaseState.Queued));

        Assert.Equal(CaseState.Hidden, move.Change!.NewState);
        Assert.Null(move.Change.Due!.At);
        Assert.Equal(PlatformVisibility.Hidden, Assert.IsType<SetVisibilityEffect>(move.Change.Effects.Single().Effect).Wanted);
    }

    [Fact]
    public void Approving_a_hidden_comment_shows_it_again_and_starts_its_clock()
    {
        var move = Move(DecisionAction.Approve, At(CaseState.Hidden, PlatformVisibility.Hidden));

        Assert.Equal(CaseState.Published, move.Change!.NewState);
        Assert.NotNull(move.Change.Due!.At);
        Assert.Equal(PlatformVisibility.Visible, Assert.IsType<SetVisibilityEffect>(move.Change.Effects.Single().Effect).Wanted);
    }

    [Fact]
    public void Approving_what_is_visible_asks_nothing_of_the_platform()
    {
        var move = Move(DecisionAction.Approve, At(CaseState.Queued));

        Assert.Empty(move.Change!.Effects);
    }

    [Fact]
    public void What_the_platform_cannot_do_from_here_is_asked_of_a_hand()
    {
        var move = DeskMove.Of(Request(DecisionAction.Hide), At(CaseState.Queued), null, ConnectorCapabilities.None, Some.Instant);

        Assert.Equal((CaseState.Queued, ConnectorCapabilities.Hide), (move.Change!.NewState, move.Change.ByHand));
        Assert.Empty(move.Change.Effects);
        Assert.Contains("by hand", move.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocking_owes_the_block_where_the_platform_can()
    {
        var move = DeskMove.Of(Request(DecisionAction.Block), At(CaseState.Hidden), null, ConnectorCapabilities.Block, Some.Instant);

        Assert.IsType<BlockEffect>(move.Change!.Effects.Single().Effect);
        Assert.Null(move.Change.NewState);
    }

    [Fact]
    public void Blocking_somebody_the_platform_does_not_name_is_asked_of_a_hand()
    {
        var nobody = At(CaseState.Hidden) with { Author = new PlatformAuthor("", "A visitor") };

        var move = DeskMove.Of(Request(DecisionAction.Block), nobody, null, ConnectorCapabilities.Block, Some.Instant);

        Assert.Equal(ConnectorCapabilities.Block, move.Change!.ByHand);
    }

    [Fact]
    public void What_is_done_by_hand_closes_what_was_asked_and_nothing_else()
    {
        var waiting = At(CaseState.Queued) with { ByHand = ConnectorCapabilities.Hide | ConnectorCapabilities.Block };

        var move = DeskMove.Of(Request(DecisionAction.DoneByHand) with { Hand = ConnectorCapabilities.Hide }, waiting, null, ConnectorCapabilities.None, Some.Instant);

        Assert.Equal((CaseState.Hidden, ConnectorCapabilities.Block), (move.Change!.NewState, move.Change.ByHand));
    }

    [Fact]
    public void Approving_takes_back_what_was_asked_of_a_hand()
    {
        var move = Move(DecisionAction.Approve, At(CaseState.Queued) with { ByHand = ConnectorCapabilities.Hide });

        Assert.Equal((CaseState.Published, ConnectorCapabilities.None), (move.Change!.NewState, move.Change.ByHand));
    }

    [Theory]
    [InlineData(DecisionAction.DoneByHand)]
    [InlineData(DecisionAction.Publish)]
    [InlineData(DecisionAction.Queue)]
    public void What_nobody_can_do_here_changes_nothing(DecisionAction action)
    {
        Assert.Null(Move(action, At(CaseState.Queued)).Change);
    }

    [Fact]
    public void Only_an_open_alarm_can_be_taken_charge_of()
    {
        var alarm = new Alarm(new CaseId(1), Some.SchoolId, Some.ChannelId, Some.Instant, null, null);
        var taken = alarm with { TakenAt = Some.Instant, TakenBy = Actor.Of(Some.Head) };

        Assert.True(DeskMove.Of(Request(DecisionAction.TakeCharge), At(CaseState.Queued), alarm, Everything, Some.Instant).Change!.TakeCharge);
        Assert.Contains("Mrs Hartley has it already", DeskMove.Of(Request(DecisionAction.TakeCharge), At(CaseState.Queued), taken, Everything, Some.Instant).Message, StringComparison.Ordinal);
        Assert.Equal(DeskResult.NotPossible, Move(DecisionAction.TakeCharge, At(CaseState.Queued)).Result);
    }

    [Fact]
    public void The_same_reply_to_the_same_words_is_owed_once_only()
    {
        var one = Move(DecisionAction.Reply, At(CaseState.Published)).Change!.Effects.Single();
        var two = Move(DecisionAction.Reply, At(CaseState.Published) with { Version = 9 }).Change!.Effects.Single();

        Assert.Equal(one.Key, two.Key);
    }

    private static DeskMove Move(DecisionAction action, Case @case) => DeskMove.Of(Request(action), @case, null, Everything, Some.Instant);

    private static DecisionRequest Request(DecisionAction action) => new(Some.School(), Some.Head, new CaseId(1), action, "because", "thanks");

    private static Case At(CaseState state, PlatformVisibility visibility = PlatformVisibility.Visible) => new()
    {
        Id = new CaseId(1),
        School = Some.SchoolId,
        Channel = Some.ChannelId,
        Comment = new CommentId("c1"),
        Kind = CommentKind.Comment,
        Author = Some.Author(),
        PostedAt = Some.Instant,
        FirstSeenAt = Some.Instant,
        State = state,
        StateSince = Some.Instant,
        Version = 1,
        Visibility = visibility,
        Latest = new Revision(1, "words", Some.Instant, "{}", null),
    };
}
