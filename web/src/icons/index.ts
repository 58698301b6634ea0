/**
 * Icons: every symbol of the interface, in one place, because lucide renames them from time to time.
 *
 * In:  nothing.
 * Out: one component for each symbol, named by what it means here.
 * Not here: the mark of the product; that is `shell/Mark.tsx`.
 */
export {
  ArrowRight as OnwardIcon,
  Ban as CancelIcon,
  Check as AgreesIcon,
  CheckCheck as AllDoneIcon,
  ChevronLeft as PreviousIcon,
  ChevronRight as FollowingIcon,
  CircleCheckBig as DoneIcon,
  CirclePause as PausedIcon,
  CirclePlay as RunningIcon,
  CircleQuestionMark as UnclearIcon,
  Clock as ReadyIcon,
  ExternalLink as OriginalIcon,
  FileInput as IntakeIcon,
  FlaskConical as TrialIcon,
  Highlighter as EvidenceIcon,
  History as RecentIcon,
  Info as InfoIcon,
  Keyboard as KeyboardIcon,
  List as ListIcon,
  Minus as SmallerIcon,
  Moon as DarkIcon,
  MoveHorizontal as FitIcon,
  OctagonX as StoppedIcon,
  Paperclip as AttachmentIcon,
  Plus as LargerIcon,
  RotateCcw as RepeatIcon,
  RotateCw as TurnIcon,
  Route as JourneyIcon,
  ScanText as TextIcon,
  Search as SearchIcon,
  Sun as LightIcon,
  TriangleAlert as WarningIcon,
  Undo2 as UndoIcon,
  Unplug as UnservedIcon,
  Users as NamesIcon,
  WifiOff as OfflineIcon,
  X as ContradictsIcon,
  X as CloseIcon,
} from 'lucide-react'
